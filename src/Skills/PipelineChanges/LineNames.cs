namespace RevBot.Skills.PipelineChanges;

/// <summary>The lines as programs and people call them.</summary>
internal static class LineNames
{
    /// <summary>All lines, in the order in which they are said.</summary>
    public static IReadOnlyList<LineKind> All { get; } = Enum.GetValues<LineKind>();

    /// <summary>Stable, snake_case.</summary>
    public static string Id(LineKind kind) =>
        kind switch
        {
            LineKind.Created => "created",
            LineKind.PulledIn => "pulled_in",
            LineKind.Increased => "increased",
            LineKind.Reopened => "reopened",
            LineKind.MovedIn => "moved_in",
            LineKind.NowCounted => "now_counted",
            LineKind.Won => "won",
            LineKind.Lost => "lost",
            LineKind.PushedOut => "pushed_out",
            LineKind.Decreased => "decreased",
            LineKind.MovedOut => "moved_out",
            LineKind.NoLongerCounted => "no_longer_counted",
            LineKind.Removed => "removed",
            LineKind.Currency => "currency",
        };

    /// <summary>For people.</summary>
    public static string Name(LineKind kind) =>
        kind switch
        {
            LineKind.Created => "Created",
            LineKind.PulledIn => "Pulled in",
            LineKind.Increased => "Amount increased",
            LineKind.Reopened => "Reopened",
            LineKind.MovedIn => "Moved in by owner",
            LineKind.NowCounted => "Now counted",
            LineKind.Won => "Won",
            LineKind.Lost => "Lost",
            LineKind.PushedOut => "Pushed out",
            LineKind.Decreased => "Amount decreased",
            LineKind.MovedOut => "Moved out by owner",
            LineKind.NoLongerCounted => "No longer counted",
            LineKind.Removed => "Removed",
            LineKind.Currency => "Currency",
        };

    /// <summary>Which deals and with which amount.</summary>
    public static string Definition(LineKind kind) =>
        kind switch
        {
            LineKind.Created => "deals that did not exist at the start, at their amount at the end",
            LineKind.PulledIn => "open deals whose close date moved into the period, at their amount at the end",
            LineKind.Increased => "end − start of deals whose own amount changed and that are worth more",
            LineKind.Reopened => "deals closed at the start and open at the end, at their amount at the end",
            LineKind.MovedIn => "deals that came from another owner, at their amount at the end",
            LineKind.NowCounted => "deals omitted or outside the filter at the start, at their amount at the end",
            LineKind.Won => "deals won since the start, at their amount at the start",
            LineKind.Lost => "deals lost since the start, at their amount at the start",
            LineKind.PushedOut => "open deals whose close date moved out of the period, at their amount at the start",
            LineKind.Decreased => "end − start of deals whose own amount changed and that are worth less",
            LineKind.MovedOut => "deals that went to another owner, at their amount at the start",
            LineKind.NoLongerCounted => "deals omitted or outside the filter at the end, at their amount at the start",
            LineKind.Removed => "deals deleted since the start, at their amount at the start",
            LineKind.Currency => "end − start of deals whose own amount is the same: the exchange rates moved",
        };
}
