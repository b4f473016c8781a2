namespace RevBot.Data.State.Answers;

/// <summary>What the text columns of requests and answers hold on a server. Longer texts are cut.</summary>
internal static class ColumnWidth
{
    /// <summary>Of an id; ids of channels are shorter.</summary>
    public const int Id = 100;

    /// <summary>Of a conversation's id.</summary>
    public const int Conversation = 400;

    /// <summary>Of a list of functions.</summary>
    public const int Functions = 400;

    /// <summary>A text that is no longer than a column; null for null.</summary>
    public static string? Cut(string? text, int longest) =>
        text is { } whole && whole.Length > longest ? whole[..longest] : text;
}
