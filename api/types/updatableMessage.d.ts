import { CallOptions, Result } from "../index.cjs";
export interface WeixinUpdatableMessage {
    setUpdatableMsg(params: UpdatableMessageSetUpdatableMsgParams): Promise<Result>;
    createActivityId(params?: UpdatableMessageCreateActivityIdParams): Promise<Result<UpdatableMessageCreateActivityIdResult>>;
}
export interface UpdatableMessageSetUpdatableMsgParams extends CallOptions {
    activity_id: string;
    target_state: 0 | 1;
    template_info: {
        parameter_list: ReadonlyArray<{
            name: "member_count" | "room_limit" | "path" | "version_type";
            value: string;
        }>;
    };
}
export interface UpdatableMessageCreateActivityIdParams extends CallOptions {
    unionid?: string | undefined;
    openid?: string | undefined;
}
export interface UpdatableMessageCreateActivityIdResult {
    activity_id: string;
    expiration_time?: number;
}
