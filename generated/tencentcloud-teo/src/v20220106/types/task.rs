//! `Task`. Written by `cargo xtask gen` from `teo/2022-01-06/数据结构.md`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// 一个清除或预热任务。
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Task {
    /// 任务的 ID。 Example: `31k7p2dq84rt`.
    pub job_id: String,
    /// 任务进行到哪一步。 Example: `success`.
    pub status: String,
    /// 清除或预热的是什么。 Example: `http://img.example.com/logo.png`.
    pub target: String,
    /// 任务属于哪一类。 Example: `purge_url`.
    pub r#type: String,
    /// 任务何时提交。 Example: `2022-02-09T03:10:05Z`.
    pub create_time: rt::Timestamp,
    /// 任务何时结束。 Example: `2022-02-09T03:10:21Z`.
    pub update_time: rt::Timestamp,
}

impl rt::Record for Task {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new(
                "Task",
                &["JobId", "Status", "Target", "Type", "CreateTime", "UpdateTime"],
            )
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.job_id,
            1 => &self.status,
            2 => &self.target,
            3 => &self.r#type,
            4 => &self.create_time,
            5 => &self.update_time,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.job_id,
            1 => &mut self.status,
            2 => &mut self.target,
            3 => &mut self.r#type,
            4 => &mut self.create_time,
            5 => &mut self.update_time,
            _ => return None,
        };
        Some(field)
    }
}

impl std::fmt::Debug for Task {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for Task {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
