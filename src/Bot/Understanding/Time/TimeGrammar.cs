using RevBot.Bot.Understanding.Text;
using static RevBot.Bot.Understanding.Time.TimeRole;

namespace RevBot.Bot.Understanding.Time;

/// <summary>
/// Every way of speaking of time. It finds all stretches of a message that say a time, without choosing among them and
/// without the words that connect them to the question ("since", "by", "against").
/// </summary>
internal static class TimeGrammar
{
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
        Begin(scan, at, scan[at].Role);
        SuffixRules.Read(scan, at);
        JoinRules.Read(scan, at);
    }

    private static void Begin(TimeScan scan, int at, TimeRole role)
    {
        switch (role)
        {
            case Number or Ordinal or Few or A:
                NumberedRules.Read(scan, at);
                DayRules.Read(scan, at);
                CountRules.Read(scan, at);
                PartRules.ReadPlaced(scan, at);
                break;
            case Unit
            or Letter
            or Fiscal
            or FiscalYear
            or CalendarYear
            or CalendarWord
            or CalendarQuarter
            or CalendarWeek:
                NumberedRules.Read(scan, at);
                UnitRules.Read(scan, at);
                CountRules.Read(scan, at);
                break;
            case Weekday:
                WeekdayRules.Read(scan, at);
                break;
            case Month or IsoDate or IsoMonth or IsoQuarter or IsoWeek or SlashDate or DotDate:
                DayRules.Read(scan, at);
                break;
            case Holiday or Season or DayWord or Now or Right or Weekend:
                NamedDayRules.Read(scan, at);
                break;
            case This or Last or Next or Trailing or Most or Recent or Adjective:
                RelativeRules.Read(scan, at);
                PartRules.ReadPlaced(scan, at);
                ComparisonRules.Read(scan, at);
                break;
            case The:
                ReadThe(scan, at);
                break;
            case End or Close or Start or Middle or Early or Late or Rest or So or Earlier or Later:
                PartRules.Read(scan, at);
                break;
            case In or Within or Over:
                CountRules.ReadLed(scan, at);
                break;
            default:
                ComparisonRules.Read(scan, at);
                AbbreviationRules.Read(scan, at);
                NamedDayRules.ReadMoment(scan, at);
                JoinRules.ReadLed(scan, at);
                break;
        }
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
