namespace RevBot.Bot.Wording.Grounding.Reading.Figures;

/// <summary>Words before a figure that make it a bound or an approximation.</summary>
internal static class FigureBounds
{
    /// <summary>Of the figure that begins at a token.</summary>
    public static FigureBound ReadBefore(IReadOnlyList<Token> tokens, int first)
    {
        var before = first > 0 ? tokens[first - 1].Lower : string.Empty;
        var further = first > 1 ? tokens[first - 2].Lower : string.Empty;
        return (further, before) switch
        {
            ("more" or "greater" or "higher" or "larger", "than") => FigureBound.More,
            ("less" or "fewer" or "lower" or "smaller", "than") => FigureBound.Less,
            ("at", "least") => FigureBound.AtLeast,
            ("up", "to") when tokens.Take(first).Any(token => token.Is("from")) => FigureBound.Exact,
            // "spread over 25 deals" counts them.
            ("spread" or "measured" or "taken" or "averaged" or "split" or "distributed", "over") => FigureBound.Exact,
            ("at", "most") or ("up", "to") => FigureBound.AtMost,
            (_, "over" or "above" or "exceeding" or "exceeds" or "beyond") => FigureBound.More,
            (_, "under" or "below") => FigureBound.Less,
            (_, "about" or "around" or "roughly" or "nearly" or "almost" or "approximately" or "~" or "circa") =>
                FigureBound.About,
            _ => FigureBound.Exact,
        };
    }
}
