using NodaTime;
using RevBot.Data.Calendar;

namespace RevBot.Data.Book.Deals;

/// <summary>A person on the buyer's side of a deal.</summary>
public readonly record struct Contact
{
    /// <summary>A person as loaded; instants are microseconds, the largest number for never.</summary>
    internal Contact(string name, string? title, string role, long engagedAt, long leftAt)
    {
        (Name, Title, Role) = (name, title, role);
        (EngagedMicros, LeftMicros) = (engagedAt, leftAt);
    }

    /// <summary>As in the CRM.</summary>
    public string Name { get; }

    /// <summary>The job title.</summary>
    public string? Title { get; }

    /// <summary>champion, economic_buyer, user, legal, procurement, other.</summary>
    public string Role { get; }

    /// <summary>The last contact; null for never.</summary>
    public Instant? EngagedAt => EngagedMicros == long.MaxValue ? null : Dates.FromMicros(EngagedMicros);

    /// <summary>When the person left the role; null while in it.</summary>
    public Instant? LeftAt => LeftMicros == long.MaxValue ? null : Dates.FromMicros(LeftMicros);

    /// <summary>The last contact; the largest number for never.</summary>
    internal long EngagedMicros { get; init; }

    /// <summary>When the person left; the largest number while in the role.</summary>
    internal long LeftMicros { get; init; }
}
