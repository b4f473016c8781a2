namespace RevBot.Bot.Understanding.Entities;

/// <summary>A phrase that stands for a thing.</summary>
/// <param name="Thing">What it stands for.</param>
/// <param name="Match">How.</param>
/// <param name="Sharing">How many things of the kind answer to the phrase.</param>
/// <param name="Breaks">Where its words begin, as <see cref="NamePhrase.Breaks"/>.</param>
/// <param name="NeedsCapital">Whether it is made of everyday words, so that only a capital, quotes or an introducer make it a name.</param>
/// <param name="IsTail">Whether it is a last word that says what a company does: "Foods", "Capital".</param>
/// <param name="IsFixed">Whether it counts only with its words apart as given: "J Smith".</param>
/// <param name="HasComma">Whether the name itself has a comma.</param>
internal readonly record struct NameForm(
    NameThing Thing,
    NameMatchKind Match,
    int Sharing,
    ulong Breaks,
    bool NeedsCapital,
    bool IsTail,
    bool IsFixed,
    bool HasComma
);
