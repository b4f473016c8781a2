namespace RevBot.Skills.Strategy;

/// <summary>Something that the deals which were won did otherwise than those that were lost.</summary>
/// <param name="Id">Stable: <c>economic_buyer</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="IsShare">Whether the figures are shares of deals; else means.</param>
/// <param name="Won">Of those won.</param>
/// <param name="WonDeals">How many of them tell.</param>
/// <param name="Lost">Of those lost.</param>
/// <param name="LostDeals">How many of them tell.</param>
/// <param name="Own">Of the deal itself; a share is 0 or 1; null where unknown.</param>
/// <param name="Chance">How likely a difference as large is by chance, among all that was looked at.</param>
/// <param name="IsReal">Whether that is 10% or less.</param>
public sealed record WinningHabit(
    string Id,
    string Name,
    bool IsShare,
    double Won,
    int WonDeals,
    double Lost,
    int LostDeals,
    double? Own,
    double Chance,
    bool IsReal
)
{
    /// <summary>
    /// Whether it counts up to the same stage, as means do; shares are of the whole deal, of which the data do not say what
    /// was when.
    /// </summary>
    public bool IsByStage => !IsShare;

    /// <summary>Whether the deal does less of it than those that were won, where more of it wins.</summary>
    internal bool IsBehind => Won > Lost && Own < (IsShare ? 1 : Won);
}
