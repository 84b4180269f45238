import { CallOptions, Result } from "../index.cjs";
export interface WeixinUser {
    checkEncryptedMsg(params: UserCheckEncryptedMsgParams): Promise<Result<UserCheckEncryptedMsgResult>>;
    getPluginOpenpid(params: UserGetPluginOpenpidParams): Promise<Result<UserGetPluginOpenpidResult>>;
    getUserEncryptKey(params: UserGetUserEncryptKeyParams): Promise<Result<UserGetUserEncryptKeyResult>>;
}
export interface UserCheckEncryptedMsgParams extends CallOptions {
    encrypted_msg_hash: string;
}
export interface UserCheckEncryptedMsgResult {
    vaild: boolean;
    create_time?: number;
}
export interface UserGetPluginOpenpidParams extends CallOptions {
    code: string;
}
export interface UserGetPluginOpenpidResult {
    openpid: string;
}
interface UserGetUserEncryptKeyCommon extends CallOptions {
    openid: string;
}
export type UserGetUserEncryptKeyParams = UserGetUserEncryptKeyCommon & ({
    sessionKey: string;
} | {
    session_key: string;
});
export interface UserGetUserEncryptKeyResult {
    key_info_list: Array<{
        encrypt_key?: string;
        version?: number;
        expire_in?: number;
        iv?: string;
        create_time?: number;
    }>;
}
