namespace RevBot.Bot.Channels.Slack.WebApi;

/// <summary>Who the token's bot is, and where: what <c>auth.test</c> tells.</summary>
/// <param name="TeamId">The workspace.</param>
/// <param name="EnterpriseId">The organisation over it; null for none.</param>
/// <param name="UserId">The bot as a member.</param>
internal sealed record Workspace(string TeamId, string? EnterpriseId, string UserId);
