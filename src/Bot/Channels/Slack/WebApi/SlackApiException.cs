namespace RevBot.Bot.Channels.Slack.WebApi;

/// <summary>Slack did not do what it was asked to. The message names the method and Slack's word for it, nothing else.</summary>
internal sealed class SlackApiException(string method, string error)
    : Exception($"Slack's {method} was refused: {error}.")
{
    /// <summary>The method.</summary>
    public string Method { get; } = method;

    /// <summary>Slack's word, such as <c>channel_not_found</c>, or one of ours: <c>no_answer</c>, <c>http_502</c>.</summary>
    public string Error { get; } = error;

    /// <summary>Whether the message may have arrived all the same.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>Whether the blocks are to blame: the same words in plainer blocks may go through.</summary>
    public bool IsAboutBlocks =>
        Error
            is "invalid_blocks"
                or "invalid_blocks_format"
                or "msg_blocks_too_long"
                or "msg_too_long"
                or "invalid_attachments"
                or "only_one_table_allowed";

    /// <summary>Whether the token is of no use any more.</summary>
    public bool IsAboutToken =>
        Error is "account_inactive" or "invalid_auth" or "not_authed" or "token_revoked" or "token_expired";
}
