//! `LoginSettings`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/LoginSettings.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 怎样登录实例。
#[derive(Default)]
#[non_exhaustive]
pub struct LoginSettings {
    /// 登录密码，不填则随机生成，以站内信通知。要求随系统而不同：
    ///
    /// - Linux：8 到 30 个字符，\[a-z\]、\[A-Z\]、\[0-9\] 和特殊字符 \[( ) \` \~ ! @ # \$ % \^ & \* - + = \| { } \[ \] : ; ' , . ? / \] 里至少有两种。
    /// - Windows：12 到 30 个字符，至少有三种。
    ///
    /// Secret.
    pub password: Option<String>,
    /// 绑定哪些密钥对，由 [DescribeKeyPairs](https://cloud.tencent.com/document/api/213/15699) 得到。不能与密码同时给，Windows 不能用。 Example: `["skey-9t4r6w2g"]`.
    pub key_ids: Option<Vec<String>>,
    /// 要不要沿用镜像里的设置，只限自己的、共享的和导入的镜像；不能与 Password 或 KeyIds.N 同时给。可选值：
    ///
    /// - true：沿用
    /// - false：不沿用
    ///
    /// 默认值：false。
    ///
    /// Default: `false`. Example: `true`.
    pub keep_image_login: Option<rt::Open<LoginSettingsKeepImageLogin>>,
}

impl LoginSettings {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// Sets [`password`](Self#structfield.password).
    pub fn password(mut self, value: impl Into<String>) -> Self {
        self.password = Some(value.into());
        self
    }
    /// Sets [`key_ids`](Self#structfield.key_ids).
    pub fn key_ids(mut self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        self.key_ids = Some(rt::strings(values));
        self
    }
    /// Sets [`keep_image_login`](Self#structfield.keep_image_login).
    pub fn keep_image_login(
        mut self,
        value: impl Into<rt::Open<LoginSettingsKeepImageLogin>>,
    ) -> Self {
        self.keep_image_login = Some(value.into());
        self
    }
}

rt::record! {
    LoginSettings: "LoginSettings";
    0 => password: "Password",
    1 => key_ids: "KeyIds",
    2 => keep_image_login: "KeepImageLogin",
    secret: "Password";
}

/// The values of [`keep_image_login`](LoginSettings#structfield.keep_image_login).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum LoginSettingsKeepImageLogin {
    /// `true`: 沿用
    True,
    /// `false`: 不沿用
    False,
}

rt::open_enum! {
    LoginSettingsKeepImageLogin;
    "true" => True,
    "false" => False,
}
