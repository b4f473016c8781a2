namespace RevBot.Bot.Tests.Understanding.Conditions;

/// <summary>A condition with one way to say it behind "deals".</summary>
/// <param name="Field">The field of <c>where</c>.</param>
/// <param name="Op">The comparison; several joined by <c>|</c> where the words leave it open.</param>
/// <param name="Values">What it is compared with as invariant text, shares as 0.3; two for between; none for empty.</param>
/// <param name="Wording">The words with places for the figures: <c>closing after {0}</c>.</param>
/// <param name="Text">The words: <c>closing after 15 January 2027</c>.</param>
internal sealed record SaidCondition(string Field, string Op, IReadOnlyList<string> Values, string Wording, string Text)
{
    /// <summary>The comparisons of which one must come.</summary>
    public IReadOnlyList<string> Ops => Op.Split('|');
}
