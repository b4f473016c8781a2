namespace RevBot.Bot.Understanding.Entities;

/// <summary>When a phrase names its thing.</summary>
[Flags]
internal enum NameTraits
{
    /// <summary>Always.</summary>
    None = 0,

    /// <summary>Only with a capital, in quotes or introduced: it is made of everyday words.</summary>
    Capital = 1,

    /// <summary>As <see cref="Capital"/> where several share it: a last word that says what a company does, "Foods".</summary>
    Tail = 2,

    /// <summary>Only with its words apart as given: "J Smith".</summary>
    Fixed = 4,

    /// <summary>Also with commas between its words.</summary>
    Comma = 8,
}
