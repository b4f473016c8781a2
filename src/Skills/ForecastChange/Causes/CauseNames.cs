namespace RevBot.Skills.ForecastChange.Causes;

/// <summary>The lines as programs and people call them.</summary>
internal static class CauseNames
{
    /// <summary>All lines, in the order in which they are said.</summary>
    public static IReadOnlyList<Cause> All { get; } = Enum.GetValues<Cause>();

    /// <summary>Stable, snake_case.</summary>
    public static string Id(Cause cause) =>
        cause switch
        {
            Cause.Won => "won",
            Cause.FinalAmount => "final_amount",
            Cause.Lost => "lost",
            Cause.Created => "created",
            Cause.PulledIn => "pulled_in",
            Cause.PushedOut => "pushed_out",
            Cause.Amount => "amount",
            Cause.Currency => "currency",
            Cause.Stage => "stage",
            Cause.Category => "category",
            Cause.Activity => "activity",
            Cause.Buyer => "buyer",
            Cause.Seller => "seller",
            Cause.Size => "size",
            Cause.Age => "age",
            Cause.RecentMoves => "recent_moves",
            Cause.Profile => "profile",
            Cause.Time => "time",
            Cause.MovedIn => "moved_in",
            Cause.MovedOut => "moved_out",
            Cause.NowCounted => "now_counted",
            Cause.NoLongerCounted => "no_longer_counted",
            Cause.Reopened => "reopened",
            Cause.Removed => "removed",
            Cause.Elsewhere => "other_periods",
            Cause.Calls => "calls",
            Cause.NewRevenue => "new_revenue",
            Cause.Refreshed => "refreshed",
            Cause.Correction => "correction",
        };

    /// <summary>For people.</summary>
    public static string Name(Cause cause) =>
        cause switch
        {
            Cause.Won => "Won",
            Cause.FinalAmount => "Final amounts",
            Cause.Lost => "Lost",
            Cause.Created => "New deals",
            Cause.PulledIn => "Pulled in",
            Cause.PushedOut => "Pushed out",
            Cause.Amount => "Amounts",
            Cause.Currency => "Currency",
            Cause.Stage => "Stage",
            Cause.Category => "Category",
            Cause.Activity => "Activity",
            Cause.Buyer => "Buyer signals",
            Cause.Seller => "Seller's record",
            Cause.Size => "Deal size",
            Cause.Age => "Age",
            Cause.RecentMoves => "Recent moves",
            Cause.Profile => "Profile",
            Cause.Time => "Time passing",
            Cause.MovedIn => "Moved in by owner",
            Cause.MovedOut => "Moved out by owner",
            Cause.NowCounted => "Now counted",
            Cause.NoLongerCounted => "No longer counted",
            Cause.Reopened => "Reopened",
            Cause.Removed => "Removed",
            Cause.Elsewhere => "Due in other periods",
            Cause.Calls => "Sellers' calls",
            Cause.NewRevenue => "Not yet created",
            Cause.Refreshed => "Model refreshed",
            Cause.Correction => "Correction, weights",
        };

    /// <summary>The same inside a sentence: "mostly because of …".</summary>
    public static string InWords(Cause cause) =>
        cause switch
        {
            Cause.Won => "won deals",
            Cause.FinalAmount => "final amounts of won deals",
            Cause.Lost => "lost deals",
            Cause.Created => "new deals",
            Cause.PulledIn => "close dates pulled in",
            Cause.PushedOut => "close dates pushed out",
            Cause.Amount => "changed amounts",
            Cause.Currency => "exchange rates",
            Cause.Stage => "stage changes",
            Cause.Category => "changed forecast categories",
            Cause.Activity => "buyers' activity",
            Cause.Buyer => "signals from buyers",
            Cause.Seller => "sellers' win records",
            Cause.Size => "deal size",
            Cause.Age => "the age of deals",
            Cause.RecentMoves => "recent moves of stage and amount",
            Cause.Profile => "the kind of deals",
            Cause.Time => "time passing with deals still open",
            Cause.MovedIn => "deals taken over from others",
            Cause.MovedOut => "deals handed to others",
            Cause.NowCounted => "deals that now count",
            Cause.NoLongerCounted => "deals that no longer count",
            Cause.Reopened => "reopened deals",
            Cause.Removed => "deleted deals",
            Cause.Elsewhere => "deals due in other periods",
            Cause.Calls => "sellers' calls",
            Cause.NewRevenue => "revenue not yet created",
            Cause.Refreshed => "what the closed quarter taught the forecast",
            Cause.Correction => "the forecast's own correction and weights",
        };

    /// <summary>What the line adds up.</summary>
    public static string Definition(Cause cause) =>
        cause switch
        {
            Cause.Won => "won since the start: amount at the start − what was expected",
            Cause.FinalAmount => "won deals: booked − amount that was expected if won",
            Cause.Lost => "lost since the start: − what was expected",
            Cause.Created => "deals that did not exist at the start: what they bring or are expected to",
            Cause.PulledIn => "close dates that came into the period, or nearer: what that changes",
            Cause.PushedOut => "close dates that went out of the period, or later: what that changes",
            Cause.Amount => "deals with another amount of their own: change × mean probability",
            Cause.Currency => "deals with the same amount, worth another by the rates of the days",
            Cause.Stage => "what another stage changes of the expected value",
            Cause.Category => "what another forecast category changes of the expected value",
            Cause.Activity => "change of probability by the buyer's activity × mean amount",
            Cause.Buyer => "change of probability by recorded signals × mean amount",
            Cause.Seller => "change of probability by the seller's win record × mean amount",
            Cause.Size => "change of probability by the size of the deal × mean amount",
            Cause.Age => "change of probability by weeks open and in the stage × mean amount",
            Cause.RecentMoves => "change of probability by moves of the last four weeks × mean amount",
            Cause.Profile => "change of probability by region, product and kind × mean amount",
            Cause.Time =>
                "what less time left in the period changes of open deals, and of what past quarters let expect",
            Cause.MovedIn => "deals that came from another owner: what they bring or are expected to",
            Cause.MovedOut => "deals that went to another owner: − what was expected",
            Cause.NowCounted => "deals omitted or outside the filter at the start: what is expected of them",
            Cause.NoLongerCounted => "deals omitted or outside the filter at the end: − what was expected",
            Cause.Reopened => "deals closed at the start and open at the end",
            Cause.Removed => "deals deleted since the start: − what was expected",
            Cause.Elsewhere =>
                "deals due in other periods at both moments: change of what they are expected to bring in this one",
            Cause.Calls => "what sellers called above or below their deals: at the end − at the start",
            Cause.NewRevenue => "revenue still expected of deals not created yet: end − start",
            Cause.Refreshed => "what a quarter that closed in between taught the forecast",
            Cause.Correction =>
                "ensemble: change of what the corrections for past bias add, and of the weights on the mean forecasts",
        };
}
