namespace RevBot.Skills.Filtering.Fields;

/// <summary>What kind of value a field has, which decides what it can be compared with and how that is said.</summary>
internal enum FieldKind
{
    /// <summary>A number of things.</summary>
    Number,

    /// <summary>A length of time in whole days.</summary>
    Days,

    /// <summary>A share, 0..1.</summary>
    Share,

    /// <summary>An amount in the reporting currency.</summary>
    Money,

    /// <summary>A calendar day of the reporting zone, as 20261122.</summary>
    Date,

    /// <summary>A text, or several.</summary>
    Text,

    /// <summary>Yes or no, as 1 or 0.</summary>
    Flag,
}
