using System.Collections.Frozen;
using RevBot.Bot.Wording.Grounding.Reading;
using RevBot.Bot.Wording.Grounding.Reading.Figures;

namespace RevBot.Bot.Wording.Grounding.Premises;

/// <summary>The common words that a sentence may begin with. A word that is missing here costs a rewording, never a truth.</summary>
internal static class PlainEnglish
{
    private static readonly FrozenSet<string> Words = (
        "a about above according across actually add additionally after again against ahead all almost alone along already also "
        + "although altogether always among an and another any anyone are around as ask asking at back based be because before "
        + "behind being below besides best better between beyond both bring but by call can check chase closed close closing "
        + "collectively combined compare compared conversely could counted counting currently data day days deal deals despite did "
        + "do does don't done down due during each early either else elsewhere enough especially even every everyone everything "
        + "except expect expected few fewer figure figures final finally first five focus follow for four from further furthermore get "
        + "give given go going good got had half has have having he head hello help her here his historically how however if in "
        + "include included including indeed instead is it its just keep know largest last late lately later least left less let "
        + "let's like likely list listed look looking losing lost lots low lower made main mainly make making many may meanwhile "
        + "measured might month months more moreover most mostly much must my near nearly need neither net never next nine no nobody "
        + "none nor not note nothing now number numbers of off on once one ones only onto open or order other others otherwise our "
        + "out outside over overall own owned owner owners part particularly past people per perhaps please point possibly probably "
        + "push put question quite rather reach regarding remaining rest review right roughly said same say see seen seven several "
        + "she should show shown similarly since six slightly so some somebody something soon spread start started starting still such "
        + "sum taken talk taking tell ten than thanks that the their them then there therefore these they thing things this those "
        + "though three through throughout thus to today together too top total totals toward towards try two under unless unlike "
        + "until up us use used using usually value very watch we week weeks well were what when where whereas whether which while "
        + "who whole whose why will win winning with within without won work worth would year years yes yet you your "
        + "highest lowest biggest smallest best worst average reps sellers teams managers leads leading trailing behind target goal "
        + "bookings booked pipeline forecast commit quota coverage risk accuracy range ranges model weighted attainment chance "
        + "amount amounts stage stages account accounts wins losses reasons competitors created pulled pushed increased decreased "
        + "should suppose supposing assuming assume imagine adding removing moving slipping against relative broken seen"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word is one of them, or an adverb in -ly.</summary>
    public static bool Has(Token token) =>
        Words.Contains(token.Lower)
        || (token.Lower.Length > 5 && token.Lower.EndsWith("ly", StringComparison.Ordinal))
        || NumberWords.ReadWord(token.Lower) is not null
        || NumberWords.ReadOrdinal(token.Lower) is not null;
}
