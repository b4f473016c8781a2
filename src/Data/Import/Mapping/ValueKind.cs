namespace RevBot.Data.Import.Mapping;

/// <summary>What a field of a target holds.</summary>
internal enum ValueKind
{
    Text,
    Integer,
    LongInteger,
    Number,
    Real,
    Money,
    Share,
    Date,
    Instant,
    Boolean,
    Currency,
    Role,
    Outcome,
    Category,
    ActivityKind,
    Direction,
    MirrorEntity,
    PeriodKind,
    Stage,
    Territory,
    Seller,
    Account,
    Product,
    Opportunity,
}
