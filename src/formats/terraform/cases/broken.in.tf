resource "aws_appmesh_mesh" "m" {
  name = "shop"
}

resource "aws_appmesh_virtual_node" "n" {
  name      = "cart"
  mesh_name = = aws_appmesh_mesh.m.name
  spec {
    listener {
      port_mapping {
        port     = 8080
        protocol = "http"
      }
    }
  }
}

resource "aws_appmesh_virtual_service" "s" {
  name      = "cart.local"
  mesh_name = "shop"
  spec {}
