using RevBot.Bot.Configuration.Rules;

namespace RevBot.Bot.Configuration;

/// <summary>Where everybody may read everything.</summary>
[Section]
public sealed record AudienceSettings
{
    /// <summary>
    /// Chats and channels in which answers go to all, whoever asks: <c>teams:19:abc@thread.tacv2</c>, <c>slack:C0123</c>.
    /// </summary>
    /// <value>None. Never holds where people of another organisation read.</value>
    [EachMatches("[^:]+:.+")]
    [MustBe("places such as teams:19:abc@thread.tacv2 or slack:C0123, separated by blanks")]
    public SeparatedList<string> OpenPlaces { get; init; } = [];
}
