using RevBot.Data.Finance;

namespace RevBot.Skills.WinLoss.Drivers;

/// <summary>What to do next: what went with winning such deals, and the open deal that lacks it.</summary>
/// <param name="LeverId">What goes with winning, snake_case.</param>
/// <param name="Lever">What goes with winning: "with a second contact at the buyer".</param>
/// <param name="Otherwise">Deals that lack it: "with a single contact".</param>
/// <param name="Do">The step: "bring in a second contact".</param>
/// <param name="Among">Among which deals it was measured, in words.</param>
/// <param name="RateWith">The win rate of deals that have it.</param>
/// <param name="RateWithout">The win rate of deals that lack it.</param>
/// <param name="DealId">The CRM's id of the deal to begin with.</param>
/// <param name="Deal">Its name.</param>
/// <param name="Owner">Its seller; null where nobody in the scope has it.</param>
/// <param name="Amount">Its amount; null where none is entered.</param>
/// <param name="CloseDate">When it is due, ISO; null where unknown.</param>
/// <param name="OpenDeals">How many open deals of the group lack it.</param>
public sealed record WinLossStep(
    string LeverId,
    string Lever,
    string Otherwise,
    string Do,
    string Among,
    double RateWith,
    double RateWithout,
    string DealId,
    string Deal,
    string? Owner,
    Money? Amount,
    string? CloseDate,
    int OpenDeals
);
