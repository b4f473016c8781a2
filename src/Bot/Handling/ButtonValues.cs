using RevBot.Bot.Cards;
using RevBot.Bot.Understanding;

namespace RevBot.Bot.Handling;

/// <summary>Buttons as they come back: from outside, so what they hold is checked like any words.</summary>
internal static class ButtonValues
{
    private const int LongestTitle = 40;
    private const int LongestId = 100;

    /// <summary>The message that a button asks; null where it is none.</summary>
    public static string? ReadMessage(CardButton button) =>
        button.Action is ButtonAction.Ask or ButtonAction.Replace
        && button.Value is { Length: > 0 and <= RouteRequest.LongestText }
            ? CleanText(button.Value)
            : null;

    /// <summary>The answer's id that a button names; null where it is none.</summary>
    public static string? ReadAnswerId(string? value) =>
        value is { Length: > 0 and <= LongestId }
        && value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            ? value
            : null;

    /// <summary>A question as a button's title, cut where it is long.</summary>
    public static string ShortenTitle(string question) =>
        question.Length <= LongestTitle ? question : string.Concat(question.AsSpan(0, LongestTitle - 1).TrimEnd(), "…");

    /// <summary>Words without control characters; null where there are none.</summary>
    public static string? CleanText(string text)
    {
        var plain = new string([.. text.Select(letter => char.IsControl(letter) ? ' ' : letter)]).Trim();
        return plain.Length == 0 ? null : plain;
    }
}
