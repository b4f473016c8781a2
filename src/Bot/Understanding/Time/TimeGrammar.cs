using RevBot.Bot.Understanding.Text;
using static RevBot.Bot.Understanding.Time.TimeRole;

namespace RevBot.Bot.Understanding.Time;

/// <summary>
/// Every way of speaking of time. It finds all stretches of a message that say a time, without choosing among them and
/// without the words that connect them to the question ("since", "by", "against").
/// </summary>
internal static class TimeGrammar
{
    // What may begin with a word, by its role. The first reading of the same words stays: the order matters.
    private static readonly (TimeRole[] Roles, Action<TimeScan, int>[] Rules)[] ByRole =
    [
        ([Number, Ordinal, Few, A], [NumberedRules.Read, DayRules.Read, CountRules.Read, PartRules.ReadPlaced]),
        (
            [Unit, Letter, Fiscal, FiscalYear, CalendarYear, CalendarWord, CalendarQuarter, CalendarWeek],
            [NumberedRules.Read, UnitRules.Read, CountRules.Read]
        ),
        ([Month, IsoDate, IsoMonth, IsoQuarter, IsoWeek, SlashDate, DotDate], [DayRules.Read]),
        ([Weekday], [WeekdayRules.Read]),
        ([Holiday, Season, DayWord, Now, Right, Weekend], [NamedDayRules.Read]),
        (
            [This, Last, Next, Trailing, Most, Recent, Adjective],
            [RelativeRules.Read, PartRules.ReadPlaced, ComparisonRules.Read]
        ),
        ([The], [ReadThe]),
        ([End, Close, Start, Middle, Early, Late, Rest, So, Earlier, Later], [PartRules.Read]),
        ([In, Within, Over], [CountRules.ReadLed]),
    ];

    private static readonly Action<TimeScan, int>[][] Rules = Build();

    /// <summary>All mentions by their first token, longer ones first. A stretch of tokens has one meaning.</summary>
    public static IReadOnlyList<TimeMention> Find(Message message, Today today)
    {
        var words = TimeLexer.Read(message);
        var scan = new TimeScan(message, words, today);
        for (var at = words.Length - 1; at >= 0; at--)
        {
            if (words[at].Role != None && words[at].Opens)
            {
                Read(scan, at);
            }
        }

        return scan.Mentions();
    }

    private static void Read(TimeScan scan, int at)
    {
        scan.Start = at;
        foreach (var rule in Rules[(int)scan[at].Role])
        {
            rule(scan, at);
        }

        SuffixRules.Read(scan, at);
        JoinRules.Read(scan, at);
    }

    private static Action<TimeScan, int>[][] Build()
    {
        var rules = new Action<TimeScan, int>[Enum.GetValues<TimeRole>().Length][];
        Array.Fill(rules, [ComparisonRules.Read, AbbreviationRules.Read, NamedDayRules.ReadMoment, JoinRules.ReadLed]);
        foreach (var (roles, own) in ByRole)
        {
            foreach (var role in roles)
            {
                rules[(int)role] = own;
            }
        }

        return rules;
    }

    // "The" says nothing before what is a time by itself, and makes a unit this one: "the quarter".
    private static void ReadThe(TimeScan scan, int at)
    {
        UnitRules.ReadThe(scan, at);
        DayRules.ReadThe(scan, at);
        // "Our" says whose the next word is: "our Q4 forecast".
        if (scan.Is(at + 1, scan[at + 1].Role) && scan.Norm(at) != "our")
        {
            foreach (var hit in scan.At(at + 1).ToArray())
            {
                scan.Add(at, hit.Next, hit.Value, hit.IsJoin);
            }
        }
    }
}
