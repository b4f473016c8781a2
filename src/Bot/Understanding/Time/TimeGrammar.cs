using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Time;

/// <summary>
/// Every way of speaking of time. It finds all stretches of a message that say a time, without choosing among them and
/// without the words that connect them to the question ("since", "by", "against").
/// </summary>
/// <remarks>
/// <para>
/// The grammar is a list of rules: a pattern, and what it says. A pattern is a row of elements with blanks between them.
/// An element is a class of words from <see cref="TimeWords"/> (<c>Month</c>), a kind of phrase that rules make
/// (<see cref="TimePhrase"/>: <c>Time</c>, <c>Unit</c>, <c>OfYear</c>) or a word itself in small letters, with <c>|</c>
/// between choices and <c>?</c> behind what may be left out.
/// </para>
/// <para>
/// Elements follow each other after a blank, a dash or an apostrophe. A sign before an element asks for something else:
/// <c>,</c> a comma or slash too; <c>-</c> a dash or dots; <c>/</c> a slash; <c>'</c> an apostrophe; <c>&amp;</c> that sign;
/// <c>~</c> a slash, a dash or nothing; <c>+</c> nothing; <c>^</c> the same token. An element in brackets only looks: at the word
/// before the pattern or at the one after it; <c>(!Number)</c> wants it to be none.
/// </para>
/// <para>
/// The message is read from its last word to its first, each word once with all rules in their order. So what stands after
/// the first word of a pattern is always known already, and nothing recurs. Where two rules read the same words, the
/// first one counts; a rule that begins with a phrase uses what the rules before it made.
/// </para>
/// </remarks>
internal static class TimeGrammar
{
    /// <summary>The rules in order.</summary>
    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        .. UnitRules.All,
        .. YearRules.All,
        .. DayRules.All,
        .. WeekdayRules.All,
        .. RelativeRules.All,
        .. PartRules.All,
        .. ComparisonRules.All,
        .. JoinRules.All,
    ];

    /// <summary>All mentions by their first token, longer ones first. A stretch of tokens has one meaning.</summary>
    public static IReadOnlyList<TimeMention> Find(Message message, Today today)
    {
        var chart = new TimeChart(message, TimeLexer.Read(message));
        var match = new TimeMatch(chart, today);
        for (var at = chart.Count - 1; at >= 0; at--)
        {
            foreach (var rule in IsBeyond(chart, at) ? [] : TimePattern.At(chart[at].Id))
            {
                if (rule.Opens(chart[at].Id, chart.KindsAt(at)))
                {
                    match.Read(rule, at);
                }
            }
        }

        return chart.Mentions();
    }

    // "Deals that slip past December", "closing past Q1": after it, and not the last one; "the past December" is that.
    private static bool IsBeyond(TimeChart chart, int at) =>
        chart.Norm(at) is "past"
        && at + 1 < chart.Count
        && (TimeWords.Set("Month")[chart[at + 1].Id] || chart.Norm(at + 1) is ['q' or 'h', >= '1' and <= '4'])
        && !(at > 0 && chart.Norm(at - 1) is "the" or "this" or "in" or "these");
}
