//! Records as the generator writes them: an action that reads and comes in pages, one that writes and has a client token, and one that documents an
//! `Error` of its own.

use tencentcloud_core::rt;

macro_rules! record {
    ($name:ident, $($i:literal $field:ident: $type:ty = $wire:literal),+ $(; secret $($secret:literal),+)?) => {
        #[derive(Clone, Default)]
        pub struct $name { $(pub $field: $type),+ }
        impl rt::Record for $name {
            fn fields<'a>(&'a self, to: rt::Visit<'_, 'a>) {
                rt::visit(to$(.secret(&[$($secret),+]))?, stringify!($name), &[$($wire),+], [$(&self.$field),+]);
            }
            fn fields_mut<'a>(&'a mut self, to: rt::VisitMut<'_, 'a>) {
                rt::visit_mut(to, [$(&mut self.$field),+]);
            }
        }
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { rt::debug(self, f) }
        }
        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool { rt::eq(self, other) }
        }
    };
}

record!(Task, 0 id: String = "TaskId", 1 size: i64 = "Size", 2 rate: f64 = "Rate", 3 done: bool = "Done", 4 count: u64 = "Count", 5 tags: Vec<String> = "Tags", 6 next: Option<Box<Task>> = "Next", 7 extra: rt::Json = "Extra", 8 password: Option<String> = "Password"; secret "Password");
record!(DescribeTasks, 0 offset: Option<i64> = "Offset", 1 limit: Option<i64> = "Limit", 2 names: Option<Vec<String>> = "Names");
record!(DescribeTasksResponse, 0 total: i64 = "TotalCount", 1 tasks: Vec<Task> = "Tasks", 2 request_id: String = "RequestId");
record!(CreateTask, 0 name: String = "Name", 1 size: Option<i64> = "Size", 2 password: Option<String> = "Password"; secret "Password");
record!(CreateTaskResponse, 0 id: String = "TaskId", 1 request_id: String = "RequestId");
record!(RunTask, 0 name: String = "Name", 1 token: Option<String> = "ClientToken");
record!(TaskError, 0 code: String = "Code", 1 message: String = "Message");
record!(GetResult, 0 id: String = "TaskId");
record!(GetResultResponse, 0 status: String = "Status", 1 error: Option<TaskError> = "Error", 2 request_id: String = "RequestId");

impl rt::Action for DescribeTasks {
    type Response = DescribeTasksResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("task", "2022-01-06", "DescribeTasks")
        .region(rt::Region::Required)
        .rate_limit(20)
        .idempotent()
        .rules(&[("Limit", rt::Rule::Range(1, 100)), ("Names", rt::Rule::MaxItems(2))]);
}

impl rt::Action for CreateTask {
    type Response = CreateTaskResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("task", "2022-01-06", "CreateTask").region(rt::Region::Optional);
}

impl rt::Action for RunTask {
    type Response = CreateTaskResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("task", "2022-01-06", "RunTask").region(rt::Region::Unused);
}

impl rt::Action for GetResult {
    type Response = GetResultResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("task", "2022-01-06", "GetResult").idempotent();
}

impl rt::Paginate for DescribeTasks {
    type Item = Task;
    fn cursor(&mut self) -> rt::Cursor<'_> {
        rt::Cursor::Offset(&mut self.offset)
    }
    fn total(response: &Self::Response) -> Option<i64> {
        Some(response.total)
    }
    fn items(response: &mut Self::Response) -> Option<&mut Vec<Task>> {
        Some(&mut response.tasks)
    }
}

pub fn describe() -> DescribeTasks {
    DescribeTasks::default()
}

pub fn create(name: &str) -> CreateTask {
    CreateTask { name: name.into(), ..CreateTask::default() }
}
