import { CallOptions, Result } from "../index.cjs";
export interface WeixinDecrypt {
    getPhoneNumber(params: DecryptGetPhoneNumberParams): Promise<Result<DecryptGetPhoneNumberResult>>;
    getPhoneNumberByEncryptedData(params: DecryptGetPhoneNumberByEncryptedDataParams): Promise<Result<DecryptGetPhoneNumberByEncryptedDataResult>>;
    decryptData<T = Record<string, any>>(params: DecryptDecryptDataParams): Promise<Result<T>>;
    checkSignature(params: DecryptCheckSignatureParams): Promise<Result>;
    checkSessionKey(params: DecryptCheckSessionKeyParams): Promise<Result>;
    resetUserSessionKey(params: DecryptResetUserSessionKeyParams): Promise<Result<DecryptResetUserSessionKeyResult>>;
}
interface DecryptGetPhoneNumberCommon extends CallOptions {
    openid?: string | undefined;
}
export type DecryptGetPhoneNumberParams = DecryptGetPhoneNumberCommon & ({
    code: string;
} | {
    encryptedData: string;
    iv: string;
    sessionKey: string;
});
export interface DecryptGetPhoneNumberResult {
    data: {
        phoneNumber: string;
        purePhoneNumber: string;
        countryCode: string;
        watermark: {
            appid: string;
            timestamp: number;
        };
    };
    phone: string;
    mobile: string;
    phone_info?: {
        phoneNumber: string;
        purePhoneNumber: string;
        countryCode: string;
        watermark: {
            appid: string;
            timestamp: number;
        };
    };
}
interface DecryptGetPhoneNumberByEncryptedDataCommon extends CallOptions {
    encryptedData: string;
    iv: string;
}
export type DecryptGetPhoneNumberByEncryptedDataParams = DecryptGetPhoneNumberByEncryptedDataCommon & ({
    sessionKey: string;
} | {
    session_key: string;
});
export interface DecryptGetPhoneNumberByEncryptedDataResult {
    data: {
        phoneNumber: string;
        purePhoneNumber: string;
        countryCode: string;
        watermark: {
            appid: string;
            timestamp: number;
        };
    };
    phone: string;
    mobile: string;
}
interface DecryptDecryptDataCommon extends CallOptions {
    encryptedData: string;
    iv: string;
}
export type DecryptDecryptDataParams = DecryptDecryptDataCommon & ({
    sessionKey: string;
} | {
    session_key: string;
});
interface DecryptCheckSignatureCommon extends CallOptions {
    rawData: string;
    signature: string;
}
export type DecryptCheckSignatureParams = DecryptCheckSignatureCommon & ({
    sessionKey: string;
} | {
    session_key: string;
});
interface DecryptCheckSessionKeyCommon extends CallOptions {
    openid: string;
}
export type DecryptCheckSessionKeyParams = DecryptCheckSessionKeyCommon & ({
    sessionKey: string;
} | {
    session_key: string;
});
interface DecryptResetUserSessionKeyCommon extends CallOptions {
    openid: string;
}
export type DecryptResetUserSessionKeyParams = DecryptResetUserSessionKeyCommon & ({
    sessionKey: string;
} | {
    session_key: string;
});
export interface DecryptResetUserSessionKeyResult {
    openid: string;
    session_key: string;
    sessionKey: string;
}
