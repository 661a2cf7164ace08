"""What one call costs in Tencent's Python SDK besides the network: the work of benches/call.rs, call for call. Prints microseconds."""

import json
import time

from tencentcloud.common import credential
from tencentcloud.common.abstract_client import RequestInternal
from tencentcloud.teo.v20220106 import models, teo_client


class Canned:
    """An answer that is there already."""

    status_code = 200
    headers = {"Content-Type": "application/json"}

    def __init__(self, content):
        self.content = content


def answer(tasks):
    task = {
        "JobId": "20220209-purge-0001",
        "Target": "https://www.example.com/a/b.html",
        "Type": "purge_url",
        "Status": "success",
        "CreateTime": "2022-02-09T10:00:00Z",
        "UpdateTime": "2022-02-09T10:00:30Z",
    }
    body = {"TotalCount": 8, "Tasks": [task] * tasks, "RequestId": "6c40ea8b-7330-46ba-a6e0-9267946d3c26"}
    return json.dumps({"Response": body}, separators=(",", ":")).encode()


def request():
    made = models.DescribePurgeTasksRequest()
    made.StartTime = "2022-02-09T00:00:00"
    made.EndTime = "2022-02-09T23:59:00"
    made.Limit = 100
    made.Statuses = ["success"]
    made.ZoneId = "zone-xxx"
    return made


def measure(what, work):
    # The best of many short rounds, as in benches/call.rs. By CPU time: a megabyte takes longer than a time slice of a busy machine.
    best, all_began = float("inf"), time.process_time()
    while time.process_time() - all_began < 0.6:
        began, n = time.process_time(), 0
        while time.process_time() - began < 0.0005:
            work()
            n += 1
        best = min(best, (time.process_time() - began) / n)
    print(f"{what:<60} {best * 1e6:>10.2f} µs")


def main():
    client = teo_client.TeoClient(credential.Credential("AKIDexample", "example"), "ap-guangzhou")
    made = request()

    def sign():
        wire = RequestInternal("teo.tencentcloudapi.com", "POST", "/", header={})
        client._build_req_inter("DescribePurgeTasks", made._serialize(), wire)

    measure("serialise and sign", sign)
    for name, tasks in (("8 tasks", 8), ("a megabyte", 5600)):
        body = answer(tasks)

        def decode():
            response = models.DescribePurgeTasksResponse()
            response._deserialize(json.loads(body)["Response"])

        measure(f"decode {name} ({len(body)} bytes)", decode)
    canned = Canned(answer(1))
    client.request.send_request = lambda _: canned
    measure("a whole call over a network that takes no time, 1 task", lambda: client.DescribePurgeTasks(made))


if __name__ == "__main__":
    main()
