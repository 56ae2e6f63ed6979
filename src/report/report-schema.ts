/** The JSON Schema (draft 07) of the report of `bitext check --format json`. */
export const reportSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:bitext-md:schemas:findings:1',
  title: 'Report of `bitext check --format json`',
  type: 'object',
  required: ['version', 'summary', 'findings'],
  additionalProperties: false,
  properties: {
    version: {
      description: 'Version of this format',
      const: 1,
    },
    summary: {
      type: 'object',
      required: ['documents', 'units', 'errors', 'warnings', 'infos'],
      additionalProperties: false,
      properties: {
        documents: {
          description: 'Documents that were checked',
          $ref: '#/definitions/count',
        },
        units: {
          description: 'Units in these documents',
          $ref: '#/definitions/count',
        },
        errors: {
          $ref: '#/definitions/count',
        },
        warnings: {
          $ref: '#/definitions/count',
        },
        infos: {
          $ref: '#/definitions/count',
        },
        suppressed: {
          description: 'Findings that are in the baseline, and so not in the report',
          $ref: '#/definitions/count',
        },
      },
    },
    shard: {
      description: 'What `bitext merge-reports` needs; in the report of a shard only',
      $ref: '#/definitions/shard',
    },
    locales: {
      description: 'Sorted by locale',
      type: 'array',
      items: {
        $ref: '#/definitions/locale',
      },
    },
    stale: {
      description: 'Documents that were compared with their source documents',
      type: 'array',
      items: {
        $ref: '#/definitions/staleShare',
      },
    },
    staleBaseline: {
      description: 'Entries of the baseline that nothing matched',
      type: 'array',
      items: {
        $ref: '#/definitions/baselineEntry',
      },
    },
    failures: {
      description: 'What could not be done',
      type: 'array',
      items: {
        $ref: '#/definitions/failure',
      },
    },
    findings: {
      type: 'array',
      items: {
        $ref: '#/definitions/finding',
      },
    },
  },
  definitions: {
    count: {
      type: 'integer',
      minimum: 0,
    },
    position: {
      description: 'From 1',
      type: 'integer',
      minimum: 1,
    },
    value: {
      oneOf: [
        {
          type: 'string',
        },
        {
          type: 'number',
        },
        {
          type: 'array',
          items: {
            type: 'string',
          },
        },
      ],
    },
    finding: {
      description: 'Also the form of a line of `--format jsonl`',
      type: 'object',
      required: ['line', 'column', 'code', 'severity', 'message'],
      additionalProperties: false,
      properties: {
        file: {
          description: 'Path relative to the current folder, with `/`',
          type: 'string',
        },
        line: {
          description: 'From 1',
          type: 'integer',
          minimum: 1,
        },
        column: {
          description: 'From 1, in UTF-16 code units',
          type: 'integer',
          minimum: 1,
        },
        id: {
          description: 'Id of the unit, as the document spells it',
          type: 'string',
        },
        code: {
          description: 'Id of the rule',
          type: 'string',
        },
        severity: {
          enum: ['error', 'warning', 'info'],
        },
        message: {
          type: 'string',
        },
        expected: {
          $ref: '#/definitions/value',
        },
        actual: {
          $ref: '#/definitions/value',
        },
        target: {
          description: 'The target of the unit, and where in it the finding is',
          $ref: '#/definitions/markedText',
        },
        source: {
          description: 'The source of the unit, and where in it the finding is',
          $ref: '#/definitions/markedText',
        },
        fix: {
          description:
            'What repairs it: a replacement in the document, offsets in UTF-16 code units',
          type: 'object',
          required: ['start', 'end', 'text'],
          additionalProperties: false,
          properties: {
            start: {
              $ref: '#/definitions/count',
            },
            end: {
              $ref: '#/definitions/count',
            },
            text: {
              type: 'string',
            },
          },
        },
      },
    },
    markedText: {
      type: 'object',
      required: ['text', 'start', 'end', 'line', 'column', 'endLine', 'endColumn'],
      additionalProperties: false,
      properties: {
        text: {
          description: 'As the document spells it',
          type: 'string',
        },
        start: {
          description: 'Where the mark starts in `text`, in UTF-16 code units',
          $ref: '#/definitions/count',
        },
        end: {
          description: 'Behind the mark',
          $ref: '#/definitions/count',
        },
        line: {
          description: 'Of the start of the mark in the file',
          $ref: '#/definitions/position',
        },
        column: {
          $ref: '#/definitions/position',
        },
        endLine: {
          description: 'Of the end of the mark in the file',
          $ref: '#/definitions/position',
        },
        endColumn: {
          $ref: '#/definitions/position',
        },
      },
    },
    locale: {
      type: 'object',
      required: ['locale', 'documents', 'units', 'errors', 'warnings', 'infos'],
      additionalProperties: false,
      properties: {
        locale: {
          description: 'BCP 47, `und` if unknown',
          type: 'string',
        },
        documents: {
          $ref: '#/definitions/count',
        },
        units: {
          $ref: '#/definitions/count',
        },
        errors: {
          $ref: '#/definitions/count',
        },
        warnings: {
          $ref: '#/definitions/count',
        },
        infos: {
          $ref: '#/definitions/count',
        },
      },
    },
    staleShare: {
      type: 'object',
      required: ['file', 'locale', 'units', 'stale'],
      additionalProperties: false,
      properties: {
        file: {
          type: 'string',
        },
        locale: {
          type: 'string',
        },
        units: {
          description: 'Units that were compared',
          $ref: '#/definitions/count',
        },
        stale: {
          description: 'Units whose source no longer stands in the source document',
          $ref: '#/definitions/count',
        },
      },
    },
    baselineEntry: {
      type: 'object',
      required: ['file', 'rule', 'count'],
      additionalProperties: false,
      properties: {
        file: {
          type: 'string',
        },
        rule: {
          type: 'string',
        },
        count: {
          $ref: '#/definitions/count',
        },
      },
    },
    failure: {
      type: 'object',
      required: ['message'],
      additionalProperties: false,
      properties: {
        message: {
          type: 'string',
        },
        file: {
          type: 'string',
        },
        line: {
          $ref: '#/definitions/position',
        },
        column: {
          $ref: '#/definitions/position',
        },
      },
    },
    shard: {
      type: 'object',
      required: [
        'index',
        'count',
        'tool',
        'options',
        'documents',
        'isQuiet',
        'warnings',
        'rules',
        'files',
        'records',
      ],
      additionalProperties: false,
      properties: {
        index: {
          description: 'From 1 to `count`',
          $ref: '#/definitions/position',
        },
        count: {
          $ref: '#/definitions/position',
        },
        tool: {
          description: 'Version of the tool',
          type: 'string',
        },
        options: {
          description: 'Digest of the options and the configuration',
          type: 'string',
        },
        documents: {
          description:
            'Digest of the paths and sizes of all documents, also of those in other shards',
          type: 'string',
        },
        isQuiet: {
          type: 'boolean',
        },
        warnings: {
          description: 'Warnings, reported or not',
          $ref: '#/definitions/count',
        },
        rules: {
          description: 'The rules that were on',
          type: 'array',
          items: {
            $ref: '#/definitions/shardRule',
          },
        },
        files: {
          type: 'array',
          items: {
            $ref: '#/definitions/shardFile',
          },
        },
        baseline: {
          $ref: '#/definitions/shardBaseline',
        },
        records: {
          description: 'What the documents say to the rules over the whole run',
          type: 'array',
          items: {
            $ref: '#/definitions/shardRecords',
          },
        },
      },
    },
    shardRule: {
      type: 'object',
      required: ['id', 'severity'],
      additionalProperties: false,
      properties: {
        id: {
          type: 'string',
        },
        severity: {
          enum: ['error', 'warning', 'info'],
        },
      },
    },
    shardFile: {
      type: 'object',
      required: ['file', 'locale', 'sourceLocale', 'units'],
      additionalProperties: false,
      properties: {
        file: {
          type: 'string',
        },
        locale: {
          type: 'string',
        },
        sourceLocale: {
          type: 'string',
        },
        units: {
          $ref: '#/definitions/count',
        },
        staleness: {
          type: 'object',
          required: ['units', 'stale'],
          additionalProperties: false,
          properties: {
            units: {
              $ref: '#/definitions/count',
            },
            stale: {
              $ref: '#/definitions/count',
            },
          },
        },
      },
    },
    shardBaseline: {
      type: 'object',
      required: ['unmatched', 'left', 'isPartial'],
      additionalProperties: false,
      properties: {
        unmatched: {
          type: 'array',
          items: {
            $ref: '#/definitions/namedEntry',
          },
        },
        left: {
          description: 'Of rules that have not been checked yet',
          type: 'array',
          items: {
            $ref: '#/definitions/namedEntry',
          },
        },
        isPartial: {
          description:
            'Whether units were left out, so that what nothing matched is not out of date',
          type: 'boolean',
        },
      },
    },
    namedEntry: {
      type: 'object',
      required: ['name', 'file', 'rule', 'count'],
      additionalProperties: false,
      properties: {
        name: {
          description: 'The file as the baseline names it',
          type: 'string',
        },
        file: {
          type: 'string',
        },
        rule: {
          type: 'string',
        },
        count: {
          $ref: '#/definitions/count',
        },
      },
    },
    shardRecords: {
      type: 'object',
      required: ['file', 'records'],
      additionalProperties: false,
      properties: {
        file: {
          type: 'string',
        },
        reported: {
          description: 'Units that findings are reported for; all of them if not given',
          type: 'array',
          items: {
            type: 'string',
          },
        },
        records: {
          type: 'array',
          items: {
            $ref: '#/definitions/shardRecord',
          },
        },
      },
    },
    shardRecord: {
      type: 'object',
      required: ['rule', 'severity', 'unitId', 'line', 'column', 'key', 'value', 'text'],
      additionalProperties: false,
      properties: {
        rule: {
          type: 'string',
        },
        severity: {
          enum: ['error', 'warning', 'info'],
        },
        unitId: {
          type: 'string',
        },
        line: {
          $ref: '#/definitions/position',
        },
        column: {
          $ref: '#/definitions/position',
        },
        key: {
          description: 'Units with the same key are compared',
          type: 'string',
        },
        value: {
          description: 'What should be equal in them',
          type: 'string',
        },
        text: {
          description: 'The same for readers, short',
          type: 'string',
        },
      },
    },
  },
}
