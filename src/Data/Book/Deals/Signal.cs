using NodaTime;
using RevBot.Data.Calendar;

namespace RevBot.Data.Book.Deals;

/// <summary>Something learnt about a deal. Its texts are data of the CRM, never instructions.</summary>
public readonly record struct Signal
{
    /// <summary>A signal as loaded; instants are microseconds.</summary>
    internal Signal(string kind, long occurredAt, long recordedAt, string? source, string? detail, double value)
    {
        (Kind, OccurredMicros, RecordedMicros) = (kind, occurredAt, recordedAt);
        (Source, Detail, Value) = (source, detail, double.IsNaN(value) ? null : value);
    }

    /// <summary>A name of <see cref="Warehouse.Deals.SignalKinds"/>, or one that RevBot does not know.</summary>
    public string Kind { get; }

    /// <summary>When it happened.</summary>
    public Instant OccurredAt => Dates.FromMicros(OccurredMicros);

    /// <summary>Where it comes from.</summary>
    public string? Source { get; }

    /// <summary>The source's words.</summary>
    public string? Detail { get; }

    /// <summary>A share for a discount asked; else by kind.</summary>
    public double? Value { get; }

    /// <summary>When it happened, microseconds.</summary>
    internal long OccurredMicros { get; }

    /// <summary>When the warehouse learnt of it, microseconds.</summary>
    internal long RecordedMicros { get; }
}
