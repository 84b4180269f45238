import { CallOptions, Result } from "../index.cjs";
export interface WeixinSoter {
    verifySignature(params: SoterVerifySignatureParams): Promise<Result<SoterVerifySignatureResult>>;
}
export interface SoterVerifySignatureParams extends CallOptions {
    openid: string;
    json_string: string;
    json_signature: string;
}
export interface SoterVerifySignatureResult {
    is_ok: boolean;
}
