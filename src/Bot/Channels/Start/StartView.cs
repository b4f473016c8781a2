namespace RevBot.Bot.Channels.Start;

/// <summary>What a person is shown first.</summary>
/// <param name="Title">Whose number it is, and of when.</param>
/// <param name="Line">The number; null where there is none.</param>
/// <param name="Questions">What is worth asking, the most pressing first.</param>
internal sealed record StartView(string Title, PlacedText? Line, IReadOnlyList<StartQuestion> Questions)
{
    /// <summary>Why there is no number; null where there is one.</summary>
    public string? Problem { get; init; }

    /// <summary>How old the number's data are, and whether they match the CRM; null where there is no number.</summary>
    public string? Trust { get; init; }
}
