import { err } from "../lib/result.ts";

/** The exceptions of the App Mesh API with their HTTP status, and what AWS answers where no operation matches. */
export const EXCEPTIONS = {
  BadRequestException: 400,
  LimitExceededException: 400,
  TooManyTagsException: 400,
  ForbiddenException: 403,
  NotFoundException: 404,
  UnknownOperationException: 404,
  ConflictException: 409,
  ResourceInUseException: 409,
  TooManyRequestsException: 429,
  InternalServerErrorException: 500,
  ServiceUnavailableException: 503,
} as const;

export type ExceptionCode = keyof typeof EXCEPTIONS;

/** A refused or failed request, as a client sees it. */
export interface ApiError {
  /** Name of the exception: `NotFoundException`. */
  readonly code: string;
  /** HTTP status. */
  readonly status: number;
  readonly message: string;
  readonly requestId?: string;
}

/** The exception of that name with this message. */
export function apiError(code: ExceptionCode, message: string): ApiError {
  return { code, status: EXCEPTIONS[code], message };
}

/** The same as a failed result. */
export function refuse(
  code: ExceptionCode,
  message: string,
): { readonly ok: false; readonly error: ApiError } {
  return err(apiError(code, message));
}
