namespace RevBot.Bot.Understanding.Deciding;

/// <summary>What words that are left over may have meant, the gravest first.</summary>
internal enum LeftoverKind
{
    /// <summary>A thing that the data of sales do not hold: churn, margin.</summary>
    Missing = 0,

    /// <summary>A name that the person's book does not have.</summary>
    Name = 1,

    /// <summary>An amount in another currency than that of the figures: it is another amount.</summary>
    Currency = 2,

    /// <summary>A bound, a time or a name that no rule could place: it could change which deals are meant.</summary>
    Narrowing = 3,

    /// <summary>A word that changes neither deals nor measure, as far as can be told.</summary>
    Colour = 4,
}
