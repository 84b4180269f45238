import { CallOptions, Result } from "../index.cjs";
export interface WeixinStudent {
    quickCheckStudentIdentity(params: StudentQuickCheckStudentIdentityParams): Promise<Result<StudentQuickCheckStudentIdentityResult>>;
}
export interface StudentQuickCheckStudentIdentityParams extends CallOptions {
    openid: string;
    wx_studentcheck_code: string;
}
export interface StudentQuickCheckStudentIdentityResult {
    bind_status: 1 | 2 | 3;
    is_student: boolean;
}
