using NodaTime;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.People;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Book.Mirror;

/// <summary>A deal as the CRM itself has it, beside the warehouse's.</summary>
public sealed record MirrorDeal
{
    /// <summary>The CRM's id.</summary>
    public required string Id { get; init; }

    /// <summary>The CRM's name of the deal.</summary>
    public required string? Name { get; init; }

    /// <summary>The warehouse's deal; null where it has none (or it is deleted there).</summary>
    public required Deal? Deal { get; init; }

    /// <summary>Whether the CRM has deleted it.</summary>
    public required bool IsDeleted { get; init; }

    /// <summary>The CRM's owner; null where outside the scope or unknown.</summary>
    public required Seller? Owner { get; init; }

    /// <summary>Whether the CRM's owner is another than the warehouse's.</summary>
    public required bool OwnerDiffers { get; init; }

    /// <summary>
    /// The CRM's stage; null where it is none of the warehouse's stages (see <see cref="StageName"/>).
    /// </summary>
    public required Stage? Stage { get; init; }

    /// <summary>The CRM's name of the stage.</summary>
    public required string? StageName { get; init; }

    /// <summary>The CRM's forecast category.</summary>
    public required ForecastCategory? Category { get; init; }

    /// <summary>The CRM's amount.</summary>
    public required Money? Amount { get; init; }

    /// <summary>The CRM's close date.</summary>
    public required LocalDate? CloseOn { get; init; }

    /// <summary>When the CRM last changed it.</summary>
    public required Instant ModifiedAt { get; init; }
}
