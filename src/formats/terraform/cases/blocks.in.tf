# Every block that Terraform writes otherwise than the API.
resource "aws_appmesh_virtual_node" "color" {
  name       = "color"
  mesh_name  = "apps"
  mesh_owner = "111122223333"

  spec {
    backend_defaults {
      client_policy {
        tls {
          enforce = false
          ports   = [8443, 9443]
          certificate {
            file {
              certificate_chain = "/certs/client.pem"
              private_key       = "/certs/client.key"
            }
          }
          validation {
            subject_alternative_names {
              match {
                exact = ["blue.apps.local"]
              }
            }
            trust {
              acm {
                certificate_authority_arns = ["arn:aws:acm-pca:us-east-1:111122223333:certificate-authority/1"]
              }
            }
          }
        }
      }
    }
    backend {
      virtual_service {
        virtual_service_name = "blue.apps.local"
      }
    }
    backend {
      virtual_service {
        virtual_service_name = "green.apps.local"
        client_policy {
          tls {
            validation {
              trust {
                sds {
                  secret_name = "spiffe://apps"
                }
              }
            }
          }
        }
      }
    }
    listener {
      port_mapping {
        port     = 8080
        protocol = "http2"
      }
      connection_pool {
        http2 {
          max_requests = 50
        }
      }
      health_check {
        protocol            = "http2"
        path                = "/ping"
        healthy_threshold   = 2
        unhealthy_threshold = 3
        timeout_millis      = 2000
        interval_millis     = 5000
      }
      outlier_detection {
        base_ejection_duration {
          unit  = "s"
          value = 10
        }
        interval {
          unit  = "ms"
          value = 500
        }
        max_ejection_percent = 50
        max_server_errors    = 5
      }
      timeout {
        http2 {
          idle {
            unit  = "s"
            value = 60
          }
          per_request {
            unit  = "s"
            value = 0
          }
        }
      }
      tls {
        mode = "STRICT"
        certificate {
          acm {
            certificate_arn = "arn:aws:acm:us-east-1:111122223333:certificate/2"
          }
        }
      }
    }
    service_discovery {
      aws_cloud_map {
        attributes = {
          stage = "prod"
          color = "blue"
        }
        namespace_name = "apps.local"
        service_name   = "color"
      }
    }
    logging {
      access_log {
        file {
          path = "/dev/stdout"
          format {
            json {
              key   = "start"
              value = "%START_TIME%"
            }
            json {
              key   = "path"
              value = "%REQ(:PATH)%"
            }
          }
        }
      }
    }
  }

  tags = { Team = "color", Cost = "" }
}

resource "aws_appmesh_route" "http" {
  name                = "by-header"
  mesh_name           = "apps"
  virtual_router_name = "color-router"
  spec {
    priority = 10
    http2_route {
      match {
        method = "GET"
        scheme = "https"
        port   = 8080
        path {
          regex = "/v[0-9]+/.*$"
        }
        header {
          name   = "x-user"
          invert = true
          match {
            range {
              start = 1
              end   = 10
            }
          }
        }
        header {
          name = "x-present"
        }
        query_parameter {
          name = "color"
          match {
            exact = "blue"
          }
        }
      }
      action {
        weighted_target {
          virtual_node = "color-blue"
          weight       = 0
          port         = 8080
        }
        weighted_target {
          virtual_node = "color-green"
          weight       = 100
        }
      }
      timeout {
        per_request {
          unit  = "s"
          value = 30
        }
      }
    }
  }
}

resource "aws_appmesh_route" "grpc" {
  name                = "grpc"
  mesh_name           = "apps"
  virtual_router_name = "color-router"
  spec {
    grpc_route {
      action {
        weighted_target {
          virtual_node = "color-blue"
          weight       = 1
        }
      }
      retry_policy {
        grpc_retry_events = ["unavailable"]
        tcp_retry_events  = ["connection-error"]
        max_retries       = 0
        per_retry_timeout {
          unit  = "ms"
          value = 250
        }
      }
    }
  }
}

resource "aws_appmesh_virtual_gateway" "front" {
  name      = "front"
  mesh_name = "apps"
  spec {
    listener {
      port_mapping {
        port     = 443
        protocol = "http"
      }
      tls {
        mode = "PERMISSIVE"
        certificate {
          sds {
            secret_name = "front"
          }
        }
        validation {
          trust {
            file {
              certificate_chain = "/certs/ca.pem"
            }
          }
        }
      }
    }
    logging {
      access_log {
        file {
          path = "/dev/stdout"
          format {
            text = "%START_TIME% $${literal} %%{also}"
          }
        }
      }
    }
  }
}

resource "aws_appmesh_gateway_route" "front" {
  name                 = "color"
  mesh_name            = "apps"
  virtual_gateway_name = aws_appmesh_virtual_gateway.front.name
  spec {
    http_route {
      match {
        prefix = "/color"
        hostname {
          suffix = ".example.com"
        }
        query_parameter {
          name = "v"
        }
      }
      action {
        target {
          port = 8080
          virtual_service {
            virtual_service_name = "color.apps.local"
          }
        }
        rewrite {
          hostname {
            default_target_hostname = "DISABLED"
          }
          prefix {
            value = "/"
          }
        }
      }
    }
  }
}
