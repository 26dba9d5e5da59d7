/** `serviceA.json` of the canonical example, byte for byte as the AWS CLI takes it. */
export const SERVICE_A_JSON = `{
  "meshName": "simpleapp",
  "spec": {
    "backends": [
      {
        "virtualService": {
          "virtualServiceName": "serviceB.simpleapp.local"
        }
      }
    ],
    "listeners": [
      {
        "portMapping": {
          "port": 8080,
          "protocol": "http"
        }
      }
    ],
    "serviceDiscovery": {
      "dns": {
        "hostname": "serviceA.simpleapp.local"
      }
    }
  },
  "virtualNodeName": "serviceA"
}
`;
