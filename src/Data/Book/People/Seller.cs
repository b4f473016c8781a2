using NodaTime;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Book.People;

/// <summary>A person of the company. Equal by <see cref="Id"/> within one book.</summary>
public sealed class Seller
{
    /// <summary>A person as loaded.</summary>
    internal Seller(SellerRow row, Territory? territory)
    {
        Id = row.Id;
        CrmId = row.CrmId;
        Name = row.Name;
        Email = row.Email;
        EntraObjectId = row.EntraObjectId;
        SlackId = row.SlackId;
        Role = (SellerRole)row.Role;
        Title = row.Title;
        Team = row.Team;
        ManagerId = row.ManagerId;
        Territory = territory;
        HiredOn = row.HiredOn is { } hired ? Calendar.Dates.FromNumber(hired) : null;
        RampMonths = row.RampMonths;
        ActiveFrom = row.ActiveFrom is { } from ? Calendar.Dates.FromNumber(from) : null;
        ActiveTo = row.ActiveTo is { } to ? Calendar.Dates.FromNumber(to) : null;
    }

    /// <summary>Ours.</summary>
    public int Id { get; }

    /// <summary>The CRM's.</summary>
    public string CrmId { get; }

    /// <summary>As in the CRM.</summary>
    public string Name { get; }

    /// <summary>Lower case.</summary>
    public string? Email { get; }

    /// <summary>The person in Microsoft Entra.</summary>
    public string? EntraObjectId { get; }

    /// <summary>The person in Slack.</summary>
    public string? SlackId { get; }

    /// <summary>What the person may see follows from it.</summary>
    public SellerRole Role { get; }

    /// <summary>The job title.</summary>
    public string? Title { get; }

    /// <summary>
    /// The team that this person leads, called after the person where the CRM has no name; null for those who lead
    /// none.
    /// </summary>
    public string? Team { get; }

    /// <summary>The manager's <see cref="Id"/>.</summary>
    public int? ManagerId { get; }

    /// <summary>The patch.</summary>
    public Territory? Territory { get; }

    /// <summary>The first day in the company.</summary>
    public LocalDate? HiredOn { get; }

    /// <summary>Months until full productivity.</summary>
    public int? RampMonths { get; }

    /// <summary>The first day of selling, included.</summary>
    public LocalDate? ActiveFrom { get; }

    /// <summary>The last day of selling, included; null while active.</summary>
    public LocalDate? ActiveTo { get; }

    /// <summary>Whether the person sells on a day.</summary>
    public bool IsActive(LocalDate date) =>
        (ActiveFrom is not { } from || from <= date) && (ActiveTo is not { } to || date <= to);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
