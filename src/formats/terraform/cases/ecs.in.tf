resource "aws_appmesh_mesh" "m" {
  name = "shop"
}

resource "aws_appmesh_virtual_node" "cart" {
  name      = "cart"
  mesh_name = aws_appmesh_mesh.m.id
  spec {}
}

resource "aws_appmesh_virtual_gateway" "front" {
  name      = "front-${var.env}"
  mesh_name = aws_appmesh_mesh.m.id
  spec {
    listener {
      port_mapping {
        port     = 8080
        protocol = "http"
      }
    }
  }
}

resource "aws_ecs_task_definition" "cart" {
  family = "cart"
  container_definitions = jsonencode([
    { name = "app", image = var.image },
    {
      name        = "envoy"
      environment = [{ name = "APPMESH_RESOURCE_ARN", value = aws_appmesh_virtual_node.cart.arn }]
    },
  ])
  proxy_configuration {
    type           = "APPMESH"
    container_name = "envoy"
    properties     = { AppPorts = "8080" }
  }
}

resource "aws_ecs_service" "cart" {
  name            = "cart-live"
  task_definition = "${aws_ecs_task_definition.cart.family}:${aws_ecs_task_definition.cart.revision}"
}

resource "aws_ecs_task_definition" "front" {
  family                = "front"
  container_definitions = <<-JSON
    [
      {
        "name": "envoy",
        "cpu": ${var.cpu},
        "environment": [
          {
            "name": "APPMESH_VIRTUAL_NODE_NAME",
            "value": "mesh/${aws_appmesh_mesh.m.name}/virtualGateway/${aws_appmesh_virtual_gateway.front.name}"
          }
        ]
      }
    ]
  JSON
}

resource "aws_ecs_service" "front" {
  name            = "front-live"
  task_definition = aws_ecs_task_definition.front.arn
}
