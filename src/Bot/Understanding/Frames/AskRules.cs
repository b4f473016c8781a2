namespace RevBot.Bot.Understanding.Frames;

/// <summary>Reads what is asked of the deals: measures, breakdowns, ranking, order, flags and states.</summary>
internal static class AskRules
{
    /// <summary>All but the ranking, which is read before the conditions; stretches that end in the frame are used.</summary>
    public static Asked Read(Composition sentence, (int? Top, string? Rank) ranked)
    {
        var flags = FlagRules.Read(sentence);
        return new()
        {
            Measures = MeasureRules.Read(sentence),
            Dimensions = DimensionRules.Read(sentence),
            Flags = flags,
            OrderBy = OrderRules.Read(sentence),
            Rank = ranked.Rank,
            Top = ranked.Top,
            DateField = DateFields.FindAsked(sentence),
        };
    }
}
