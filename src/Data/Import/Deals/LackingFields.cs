namespace RevBot.Data.Import.Deals;

/// <summary>The fields that a row of a history does not have, so that they are those of its deal.</summary>
[Flags]
internal enum LackingFields : byte
{
    /// <summary>It has all.</summary>
    None = 0,

    /// <summary>The amount.</summary>
    Amount = 1,

    /// <summary>The close date.</summary>
    CloseOn = 2,

    /// <summary>The forecast category.</summary>
    Category = 4,

    /// <summary>The owner.</summary>
    Owner = 8,

    /// <summary>The stage.</summary>
    Stage = 16,

    /// <summary>It has none.</summary>
    All = Amount | CloseOn | Category | Owner | Stage,
}
