using RevBot.Data.Finance;

namespace RevBot.Skills.DealStory.Scoring;

/// <summary>
/// What one group of facts about a deal adds to its chance, against the usual deal of the same stage, segment and week.
/// </summary>
/// <remarks>
/// A cause is an association that the model has learnt from closed deals; it is no proof of an effect.
/// </remarks>
/// <param name="Group">Stable: <c>activity</c>, <c>timing</c>, …</param>
/// <param name="Name">For people.</param>
/// <param name="LogOdds">Its part of logit p; with the usual deal's and the other groups' it makes the deal's.</param>
/// <param name="Points">Its part of p, in shares of 1; the parts make p less the usual deal's.</param>
/// <param name="Money">
/// Points × amount; the parts make the expected amount less the usual deal's to the cent. Null without an amount.
/// </param>
public sealed record ScoreCause(string Group, string Name, double LogOdds, double Points, Money? Money);
