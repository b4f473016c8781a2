namespace RevBot.Data.Import.Mapping;

/// <summary>A field that a mapping can fill.</summary>
/// <param name="Name">As in the mapping.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsRequired">A row without it is rejected, a mapping without it refused.</param>
/// <param name="Longest">Characters that the database takes.</param>
internal sealed record TargetField(string Name, ValueKind Kind, bool IsRequired, int Longest)
{
    /// <summary>
    /// It is read before the fields that are not, so that its problem is the one that a rejected row tells.
    /// </summary>
    public bool IsReadFirst { get; init; }

    /// <summary>It holds the instant at which what the row tells became known.</summary>
    public bool TellsChange { get; init; }

    /// <summary>Texts that differ only in case are one value.</summary>
    public bool IsValue { get; init; }

    /// <summary>
    /// What stands for an empty one: another field, a whole number or a choice's name; null for nothing.
    /// </summary>
    public string? Default { get; init; }

    /// <summary>The column that it fills, where the table has it.</summary>
    public string Column =>
        Kind switch
        {
            ValueKind.Money => Name + "_minor",
            ValueKind.Stage
            or ValueKind.Territory
            or ValueKind.Seller
            or ValueKind.Account
            or ValueKind.Product
            or ValueKind.Opportunity => Name + "_id",
            _ => Name,
        };
}
