/**
 * Published documents that clients have to open, by their folder in the corpus.
 *
 * Chosen for what stands in their units: tables, code spans, links, bold text,
 * escapes, entities, HTML, cross references, line breaks, and (teams) ids of
 * whole paragraphs.
 */
export const documentsByTree: Readonly<Record<string, readonly string[]>> = {
  'entity-framework/fr-fr': [
    'entity-framework/core/miscellaneous/1x-2x-upgrade.md',
    'entity-framework/core/miscellaneous/cli/powershell.md',
    'entity-framework/ef6/modeling/code-first/data-annotations.md',
    'entity-framework/ef6/modeling/designer/advanced/tvfs.md',
    'entity-framework/ef6/modeling/designer/workflows/database-first.md',
    'entity-framework/ef6/modeling/designer/workflows/model-first.md',
  ],
  'nuget/ja-jp': [
    'docs/consume-packages/configuring-nuget-behavior.md',
    'docs/consume-packages/managing-the-global-packages-and-cache-folders.md',
    'docs/release-notes/NuGet-5.0-RTM.md',
    'docs/resources/check-project-format.md',
    'docs/what-is-nuget.md',
  ],
  'quantum/pt-br': [
    'api/qsharp/microsoft.quantum.bitwise.and.md',
    'api/qsharp/microsoft.quantum.canon.andladder.md',
    'api/qsharp/microsoft.quantum.preparation.preparearbitrarystate.md',
    'api/qsharp/microsoft.quantum.preparation.quantumrom.md',
  ],
  'console/zh-tw': [
    'docs/closepseudoconsole.md',
    'docs/console-screen-buffer-infoex.md',
    'docs/console-selection-info-str.md',
    'docs/readconsole.md',
    'docs/readconsoleoutputattribute.md',
  ],
  'teams/fr-fr': [
    'msteams-platform/apps-in-teams-meetings/enable-and-configure-your-app-for-teams-meetings.md',
    'msteams-platform/apps-in-teams-meetings/meeting-app-extensibility.md',
  ],
  'project-operations/he-il': [
    'articles/pricing-costing/create-custom-fields-entities-pricing-dimensions.md',
    'articles/pricing-costing/set-up-custom-fields-pricing-dimensions.md',
    'articles/prod-pma/PSA-parameters.md',
    'articles/whats-new/whats-new-july-2021-resource-based.md',
  ],
}
