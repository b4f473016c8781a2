using RevBot.Skills.Findings;

namespace RevBot.Bot.Wording;

/// <summary>
/// Chooses which findings an answer says: first the one that answers the ask, then at most three that matter most, then one
/// action and the caution that would change a decision, within a budget of words. What is chosen is read in the function's own order.
/// </summary>
internal static class FindingChoice
{
    /// <summary>The words of an answer's sentences, its action and its caution apart; the first one may go past it.</summary>
    public const int UsualWords = 70;

    // With action and caution, so that the trust line still fits into an answer.
    private const int MostWords = 80;

    private const int MostOthers = 3;

    // What a kind gains for standing first, second, third among the kinds that an ask wants next.
    private const double KindBonus = 0.15;

    /// <summary>The sentences to say, in order.</summary>
    /// <param name="ask">What was asked.</param>
    /// <param name="findings">What was found and can be said, in the function's order.</param>
    public static IReadOnlyList<SaidFinding> Choose(Ask ask, IReadOnlyList<SaidFinding> findings)
    {
        if (findings.Count == 0)
        {
            return [];
        }

        var wanted = KindsFor(ask);
        var lead = Lead(wanted, findings);
        var chosen = new HashSet<SaidFinding> { lead };
        Add(chosen, Best(findings, FindingKind.Caution));
        Add(chosen, Best(findings, FindingKind.Action));
        var others = findings
            .Where(said => !chosen.Contains(said) && !IsKept(said.Finding.Kind))
            .OrderByDescending(said => said.Finding.Weight + Bonus(wanted, said.Finding.Kind));
        var taken = 0;
        foreach (var other in others)
        {
            taken += taken < MostOthers && Fits(chosen, other) && Add(chosen, other) ? 1 : 0;
        }

        return [lead, .. Ordered(findings.Where(said => said != lead && chosen.Contains(said)))];
    }

    private static SaidFinding Lead(IReadOnlyList<FindingKind> wanted, IReadOnlyList<SaidFinding> findings)
    {
        foreach (var kind in wanted)
        {
            if (Best(findings, kind) is { } first)
            {
                return first;
            }
        }

        return findings.FirstOrDefault(said => !IsKept(said.Finding.Kind)) ?? findings[0];
    }

    private static bool IsKept(FindingKind kind) => kind is FindingKind.Caution or FindingKind.Action;

    // Of equal weight the first in the function's order.
    private static SaidFinding? Best(IEnumerable<SaidFinding> findings, FindingKind kind) =>
        findings
            .Where(said => said.Finding.Kind == kind || said.Finding.Also.Contains(kind))
            .MaxBy(said => said.Finding.Weight);

    private static bool Add(HashSet<SaidFinding> chosen, SaidFinding? finding) =>
        finding is not null
        && !chosen.Any(said => said.Finding.Topic is { } topic && topic == finding.Finding.Topic)
        && chosen.Add(finding);

    private static bool Fits(HashSet<SaidFinding> chosen, SaidFinding finding) =>
        chosen.Where(said => !IsKept(said.Finding.Kind)).Sum(said => said.Words) + finding.Words <= UsualWords
        && chosen.Sum(said => said.Words) + finding.Words <= MostWords;

    // Steps follow what they rest on; a caution is the last to be read.
    private static IEnumerable<SaidFinding> Ordered(IEnumerable<SaidFinding> findings) =>
        findings.OrderBy(said =>
            said.Finding.Kind switch
            {
                FindingKind.Action => 1,
                FindingKind.Caution => 2,
                _ => 0,
            }
        );

    private static double Bonus(IReadOnlyList<FindingKind> wanted, FindingKind kind)
    {
        for (var place = 0; place < wanted.Count; place++)
        {
            if (wanted[place] == kind)
            {
                return KindBonus * (wanted.Count - place) / wanted.Count;
            }
        }

        return 0;
    }

    // Which kinds answer an ask, the best first; the later ones also say what is wanted next.
    private static IReadOnlyList<FindingKind> KindsFor(Ask ask) =>
        ask switch
        {
            Ask.HowMuch => [FindingKind.Level, FindingKind.Comparison, FindingKind.Change],
            Ask.Verdict => [FindingKind.Verdict, FindingKind.Comparison, FindingKind.Cause, FindingKind.Level],
            Ask.Who or Ask.Which => [FindingKind.Rank, FindingKind.Level],
            Ask.Why => [FindingKind.Cause, FindingKind.Change, FindingKind.Comparison],
            Ask.Compare => [FindingKind.Comparison, FindingKind.Change, FindingKind.Cause],
            Ask.List => [FindingKind.Level, FindingKind.Rank],
            Ask.WhatToDo => [FindingKind.Action, FindingKind.Cause],
            Ask.When => [FindingKind.Date, FindingKind.Level],
            Ask.HowComputed or Ask.Define => [FindingKind.Level],
            Ask.Any => [],
        };
}
