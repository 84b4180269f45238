import { CallOptions, Result } from "../index.cjs";
export interface WeixinChatToolMessage {
    send(params: ChatToolMessageSendParams): Promise<Result>;
}
export interface ChatToolMessageSendParams extends CallOptions {
    activity_id: string;
    target_state: number;
    template_id: string;
    participator_info_list?: ReadonlyArray<{
        group_openid: string;
        state: 0 | 1;
    }> | undefined;
    version_type: 0 | 1 | 2;
}
