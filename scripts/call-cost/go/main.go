// What one call costs in Tencent's Go SDK besides the network: the work of benches/call.rs, call for call. Prints microseconds.
// Serialising and signing can't be had alone there, so the whole call stands for them.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/profile"
	teo "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/teo/v20220106"
)

// canned answers at once.
type canned struct{ body []byte }

func (c canned) RoundTrip(request *http.Request) (*http.Response, error) {
	return &http.Response{
		Status:     "200 OK",
		StatusCode: http.StatusOK,
		Header:     http.Header{"Content-Type": {"application/json"}},
		Body:       io.NopCloser(bytes.NewReader(c.body)),
		Request:    request,
	}, nil
}

func answer(tasks int) []byte {
	task := `{"JobId":"20220209-purge-0001","Target":"https://www.example.com/a/b.html","Type":"purge_url",` +
		`"Status":"success","CreateTime":"2022-02-09T10:00:00Z","UpdateTime":"2022-02-09T10:00:30Z"}`
	list := strings.TrimSuffix(strings.Repeat(task+",", tasks), ",")
	return []byte(`{"Response":{"TotalCount":8,"Tasks":[` + list + `],"RequestId":"6c40ea8b-7330-46ba-a6e0-9267946d3c26"}}`)
}

func newRequest() *teo.DescribePurgeTasksRequest {
	request := teo.NewDescribePurgeTasksRequest()
	request.StartTime = common.StringPtr("2022-02-09T00:00:00")
	request.EndTime = common.StringPtr("2022-02-09T23:59:00")
	request.Limit = common.Int64Ptr(100)
	request.Statuses = common.StringPtrs([]string{"success"})
	request.ZoneId = common.StringPtr("zone-xxx")
	return request
}

func measure(what string, work func()) {
	// The best of many short rounds, as in benches/call.rs.
	best, all := time.Hour.Seconds(), time.Now()
	for time.Since(all) < 600*time.Millisecond {
		began, n := time.Now(), 0
		for time.Since(began) < 500*time.Microsecond {
			work()
			n++
		}
		if each := time.Since(began).Seconds() / float64(n); each < best {
			best = each
		}
	}
	fmt.Printf("%-60s %10.2f µs\n", what, best*1e6)
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	for _, size := range []struct {
		name  string
		tasks int
	}{{"8 tasks", 8}, {"a megabyte", 5600}} {
		body := answer(size.tasks)
		measure(fmt.Sprintf("decode %s (%d bytes)", size.name, len(body)), func() {
			check(json.Unmarshal(body, teo.NewDescribePurgeTasksResponse()))
		})
	}
	client, err := teo.NewClient(common.NewCredential("AKIDexample", "example"), "ap-guangzhou", profile.NewClientProfile())
	check(err)
	client.WithHttpTransport(canned{answer(1)})
	measure("a whole call over a network that takes no time, 1 task", func() {
		_, err := client.DescribePurgeTasks(newRequest())
		check(err)
	})
}
