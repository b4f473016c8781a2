using RevBot.Bot.Teams.Protocol;

namespace RevBot.Bot.Teams.Connector;

/// <summary>A page of a roster.</summary>
internal sealed record MemberPage(IReadOnlyList<ChannelAccount>? Members, string? ContinuationToken);
