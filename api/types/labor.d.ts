import { CallOptions, Result } from "../index.cjs";
export interface WeixinLabor {
    sendEmployeeRelationMsg(params: LaborSendEmployeeRelationMsgParams): Promise<Result>;
    unbindUserB2CAuthInfo(params: LaborUnbindUserB2CAuthInfoParams): Promise<Result>;
}
export interface LaborSendEmployeeRelationMsgParams extends CallOptions {
    template_id: string;
    page: string;
    touser: string;
    data: object | string;
}
export interface LaborUnbindUserB2CAuthInfoParams extends CallOptions {
    openid_list: ReadonlyArray<string>;
}
