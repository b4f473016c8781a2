using System.Text.Json.Serialization;
using RevBot.Data.Book.Deals;
using RevBot.Skills.Facts;

namespace RevBot.Skills.DealStory;

/// <summary>How the explained deal stands at the view's instant.</summary>
/// <remarks>
/// Next steps have no history: a view of an earlier day leaves them out rather than telling what was entered later.
/// </remarks>
public sealed record DealNow : DealRow
{
    internal DealNow(Deal deal)
        : base(deal, deal.Now) { }

    /// <summary><c>open</c>, <c>won</c> or <c>lost</c>.</summary>
    [JsonPropertyOrder(AfterOwner)]
    public required string Outcome { get; init; }

    /// <summary>When the deal was created, ISO; null where unknown.</summary>
    public string? Created { get; init; }

    /// <summary>
    /// Days from creation to today, or to the close date of a closed deal; null where the creation is unknown.
    /// </summary>
    public int? AgeDays { get; init; }

    /// <summary>Whole days since the deal came into its stage; null for a closed deal.</summary>
    public int? DaysInStage { get; init; }

    /// <summary>How often the close date was moved to a later fiscal quarter so far.</summary>
    public int Pushes { get; init; }

    /// <summary>
    /// The last day on which the buyer took part, ISO; null for none and where the data have no activities.
    /// </summary>
    public string? LastFromBuyer { get; init; }

    /// <summary>
    /// Mails, calls and meetings of the last 30 days, today included; null where the data have no activities.
    /// </summary>
    public int? Activities { get; init; }

    /// <summary>
    /// The next step in the seller's words; null where none is entered, and in a view of an earlier day.
    /// </summary>
    public string? NextStep { get; init; }

    /// <summary>
    /// When the next step is to happen, ISO; null where none is entered, and in a view of an earlier day.
    /// </summary>
    public string? NextStepOn { get; init; }

    /// <summary>Why the deal was lost, as entered; null for a deal that was not lost.</summary>
    public string? LossReason { get; init; }
}
