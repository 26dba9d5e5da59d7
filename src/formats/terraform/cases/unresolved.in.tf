variable "nodes" {}
variable "port" {}
variable "prefix" {
  default = ""
}

locals {
  first  = local.second
  second = local.first
}

module "names" {
  source = "git::https://example.com/names.git"
}

module "missing" {
  source = "./not-here"
}

data "aws_appmesh_mesh" "shared" {
  name = "shared"
}

resource "aws_appmesh_virtual_node" "each" {
  for_each  = var.nodes
  name      = "${var.prefix}${each.key}-node"
  mesh_name = data.aws_appmesh_mesh.shared.name
  spec {
    listener {
      port_mapping {
        port     = var.port
        protocol = lookup(each.value, "protocol", "http")
      }
    }
    dynamic "backend" {
      for_each = each.value.backends
      content {
        virtual_service {
          virtual_service_name = backend.value
        }
      }
    }
    service_discovery {
      dns {
        hostname = "${module.names.host}.${local.first}"
      }
    }
  }
  tags = var.tags
}

resource "aws_appmesh_virtual_router" "counted" {
  count     = var.has_router ? 1 : 0
  name      = "router-${count.index}"
  mesh_name = "shared"
  spec {
    listener {
      port_mapping {
        port     = var.port + 1
        protocol = var.port > 80 ? "http" : "tcp"
      }
    }
  }
}

resource "aws_appmesh_virtual_service" "counted" {
  count     = 0
  name      = "never.local"
  mesh_name = "shared"
  spec {}
}

resource "aws_appmesh_virtual_service" "used" {
  name      = "${module.missing.name}.local"
  mesh_name = aws_appmesh_virtual_router.counted[0].mesh_name
  colour    = "blue"
  spec {
    provider {
      virtual_router {
        virtual_router_name = aws_appmesh_virtual_router.counted[0].name
      }
    }
  }
}

resource "aws_appmesh_teapot" "short" {
  name = "stout"
}
