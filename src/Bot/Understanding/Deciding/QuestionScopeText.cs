using RevBot.Bot.Understanding.Frames;

namespace RevBot.Bot.Understanding.Deciding;

/// <summary>Says again what a question narrowed itself down to, for offers and buttons.</summary>
internal static class QuestionScopeText
{
    /// <summary>With a capital.</summary>
    public static string Capitalise(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>" for Germany in 2026-Q4"; empty where the question named nothing.</summary>
    public static string Describe(Frame question)
    {
        var names = question
            .Mentions.Where(mention => !mention.IsExcluded)
            .Select(mention => question.Message.GetText(mention.First, mention.Count))
            .ToArray();
        var period = question.Time.Period is { } said ? $" in {said.Id}" : "";
        return (names.Length == 0 ? "" : " for " + string.Join(" and ", names)) + period;
    }
}
