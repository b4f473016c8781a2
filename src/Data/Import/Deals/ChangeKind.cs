namespace RevBot.Data.Import.Deals;

/// <summary>Which part of a deal's state a field history's row is about.</summary>
internal enum ChangeKind : byte
{
    /// <summary>The stage.</summary>
    Stage,

    /// <summary>The amount.</summary>
    Amount,

    /// <summary>The close date.</summary>
    CloseOn,

    /// <summary>The forecast category.</summary>
    Category,

    /// <summary>The owner.</summary>
    Owner,
}
