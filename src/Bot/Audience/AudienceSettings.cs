namespace RevBot.Bot.Audience;

/// <summary>Where everybody may read everything.</summary>
public sealed record AudienceSettings
{
    /// <summary>
    /// Chats and channels in which answers go to all, whoever asks: <c>teams:19:abc@thread.tacv2</c>, <c>slack:C0123</c>.
    /// </summary>
    /// <value>None. Never holds where people of another organisation read.</value>
    public IReadOnlySet<string> OpenPlaces { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Reads places parted by blanks or semicolons.</summary>
    public static bool TryRead(string text, out IReadOnlySet<string> places)
    {
        var words = text.Split([' ', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        places = words.ToHashSet(StringComparer.Ordinal);
        return words.All(word =>
            word.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon < word.Length - 1
        );
    }
}
