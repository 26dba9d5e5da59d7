"""Runs calls of boto3's App Mesh client in one process: a line of JSON for each call, a line for each answer.

{"call": "create_mesh", "params": {...}} is answered {"ok": {...}} or {"error": {"code", "status", "message", "class"}};
{"pages": "list_meshes", "params": {...}, "size": 2} is answered with all pages of its paginator.
"""
import datetime
import json
import sys

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError, ParamValidationError


def shown(value):
    if isinstance(value, datetime.datetime):
        return {"$time": value.timestamp()}
    raise TypeError(type(value).__name__)


client = boto3.client(
    "appmesh",
    endpoint_url=sys.argv[1],
    config=Config(parameter_validation=len(sys.argv) < 3, retries={"max_attempts": 1}),
)
for line in sys.stdin:
    request = json.loads(line)
    params = request.get("params", {})
    try:
        if "pages" in request:
            paginator = client.get_paginator(request["pages"])
            pages = paginator.paginate(**params, PaginationConfig={"PageSize": request["size"]})
            answer = {"ok": {"pages": [page for page in pages]}}
        else:
            answer = {"ok": getattr(client, request["call"])(**params)}
        for reply in answer["ok"].get("pages", [answer["ok"]]):
            reply.pop("ResponseMetadata", None)
    except ClientError as error:
        answer = {
            "error": {
                "code": error.response["Error"]["Code"],
                "message": error.response["Error"]["Message"],
                "status": error.response["ResponseMetadata"]["HTTPStatusCode"],
                "class": type(error).__name__,
            }
        }
    except ParamValidationError as error:
        answer = {"error": {"code": "ParamValidation", "message": str(error), "status": 0, "class": "-"}}
    print(json.dumps(answer, default=shown), flush=True)
