namespace RevBot.Bot.Understanding.Time;

/// <summary>Tells months and weekdays from words that look like them: "may slip", "sat in a stage".</summary>
internal static class MonthWords
{
    /// <summary>Whether the month's word at a place stands for the month. Followed by a year it always does.</summary>
    public static bool IsMonth(TimeChart chart, int at)
    {
        var norm = chart.Norm(at);
        if (norm is not ("may" or "march" or "mar") || IsCapital(chart, at))
        {
            return true;
        }

        var isNear = at > 0 && chart[at].Mark != '!';
        bool IsAfter(string name) => isNear && TimeWords.Set(name)[chart[at - 1].Id];
        if (IsAfter("MonthLead") || IsBesideMonth(chart, at))
        {
            return true;
        }

        var next = chart[at + 1];
        return norm switch
        {
            "march" => !IsAfter("MonthVerb") && !TimeWords.Set("MarchTo")[next.Id],
            "mar" => IsAfter("MonthLink"),
            _ => isNear
                ? IsAfter("MonthLink")
                    && (at + 1 == chart.Count || TimeWords.Set("MonthEnd")[next.Id] || next.Mark != ' ')
                : !TimeWords.Set("Person")[next.Id],
        };
    }

    /// <summary>Whether the weekday's word at a place stands for the weekday.</summary>
    public static bool IsWeekday(TimeChart chart, int at) =>
        chart.Norm(at) switch
        {
            "mon" => true,
            "sat" or "sun" or "wed" => IsCapital(chart, at)
                || (chart[at].Mark != '!' && TimeWords.Set("WeekdayLead")[chart[at - 1].Id]),
            _ => true,
        };

    // A capital inside a sentence tells May from may, unless everything is shouted.
    private static bool IsCapital(TimeChart chart, int at) =>
        chart.Token(at) is { IsCapital: true, OpensSentence: false } && !chart.IsShouted;

    // "April and May", "may to july".
    private static bool IsBesideMonth(TimeChart chart, int at)
    {
        bool Is(string name, int place) => TimeWords.Set(name)[chart[place].Id];
        return (Is("MonthJoin", at + 1) && Is("Month", at + 2))
            || (Is("MonthJoin", at - 1) && Is("Month", at - 2))
            || (Is("Month", at + 1) && chart[at + 1].Mark == '-')
            || (Is("Month", at - 1) && chart[at].Mark is '-' or ',');
    }
}
